'use client';

import { usePathname } from 'next/navigation';

/** Links to the places of the desk; the one that is open is marked. */
export function DeskPlaces({ places }: { places: readonly { href: string; name: string }[] }) {
  const here = usePathname();
  return (
    <ul className="wide flex flex-wrap gap-x-5 text-small">
      {places.map(({ href, name }) => (
        <li key={href}>
          <a
            href={href} aria-current={href === here ? 'page' : undefined}
            className="inline-block border-b-2 border-transparent py-2 no-underline hover:underline aria-[current]:border-ink aria-[current]:font-semibold"
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
