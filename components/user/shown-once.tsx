import { Notice } from '#components/ui/notice.tsx';

/** A secret in its one showing, easy to select as a whole. */
export function ShownOnce({ words, secret }: { words: string; secret: string }) {
  return (
    <div className="mt-6">
      <Notice role="status" tone="done" title={words}>
        <code className="block py-1 text-ink select-all wrap-anywhere">{secret}</code>
      </Notice>
    </div>
  );
}
