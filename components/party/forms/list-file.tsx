'use client';

import { useSyncExternalStore } from 'react';

type Props = { /** The id of the field that the file's text goes into. */ target: string; label: string; hint: string };

const never = () => () => {};

/** A file whose text goes into a field above. Without script the field is pasted into, and this is not there. */
export function ListFile({ target, label, hint }: Props) {
  const hasScript = useSyncExternalStore(never, () => true, () => false);
  if (!hasScript) return null;
  return (
    <label className="block space-y-1.5">
      <span className="block font-semibold">{label}</span>
      <span className="block text-small text-ink-soft">{hint}</span>
      <input type="file" accept=".csv,.tsv,.txt,text/csv,text/plain" className="text-small" onChange={({ target: { files } }) => read(files?.[0], target)} />
    </label>
  );
}

async function read(file: File | undefined, target: string): Promise<void> {
  const field = document.getElementById(target);
  if (file && field instanceof HTMLTextAreaElement) field.value = await file.text();
}
