import { UserText } from './user-text.tsx';

/** A topic or another short label; a link when it has somewhere to go. */
export function Tag({ children, href }: { children: string; href?: string }) {
  const look =
    'inline-block rounded-control border border-rule px-2 py-0.5 text-small text-ink-soft';
  if (!href)
    return (
      <span className={look}>
        <UserText text={children} />
      </span>
    );
  return (
    <a href={href} className={`${look} no-underline hover:border-ink hover:text-ink`}>
      <UserText text={children} />
    </a>
  );
}
