/** A label's colour as a mark beside its word; the word says everything that the colour says. */
export function ScaleSwatch({ colour }: { colour: string }) {
  return (
    <svg viewBox="0 0 12 12" aria-hidden="true" className="me-2 inline-block size-3 align-baseline">
      <rect width="12" height="12" rx="2" fill={colour} />
    </svg>
  );
}
