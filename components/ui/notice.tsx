import type { ReactNode } from 'react';

const TONES = {
  plain: { edge: 'border-rule-strong', mark: null },
  alert: { edge: 'border-alert', mark: 'M8 1.2 15.4 14.6H.6zM8 6v4M8 12.3v.1' },
  done: { edge: 'border-ink', mark: 'M2.5 8.5 6.5 12.5 13.5 4' },
} as const;

type NoticeProps = {
  title?: ReactNode;
  children?: ReactNode;
  tone?: keyof typeof TONES;
  /** `status` or `alert` when it appears in answer to something just done. */
  role?: 'status' | 'alert' | 'note';
};

/** A few words that stand apart from the text: said by weight and a mark, not by a coloured box. */
export function Notice({ title, children, tone = 'plain', role = 'note' }: NoticeProps) {
  const { edge, mark } = TONES[tone];
  return (
    <div role={role} className={`${edge} flex gap-3 border-s-4 bg-wash px-4 py-3`}>
      {mark && (
        <svg
          viewBox="0 0 16 16"
          aria-hidden="true"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.75"
          className={`mt-1 size-4 shrink-0 ${tone === 'alert' ? 'text-alert' : ''}`}
        >
          <path d={mark} />
        </svg>
      )}
      <div className="min-w-0 space-y-1">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div className="text-small text-ink-soft">{children}</div>}
      </div>
    </div>
  );
}
