/**
 * The mark: a line that changes course, with a stop at each change and the last one filled: a claim is
 * its history.
 */
export function Wordmark({ name }: { name: string }) {
  return (
    <span className="inline-flex items-center gap-2 font-serif text-[1.375rem] leading-none font-[640] tracking-[-0.015em]">
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        className="size-6"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
      >
        <path d="M2 18h5.2M10 16.4l3.2-6.6M16.8 7H18" />
        <circle cx="8.8" cy="18" r="2.1" />
        <circle cx="14.4" cy="7.6" r="2.1" />
        <circle cx="20" cy="7" r="3" fill="currentColor" stroke="none" />
      </svg>
      {name}
    </span>
  );
}
