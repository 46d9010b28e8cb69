import { Section } from '#components/ui/section.tsx';
import type { TextPosition } from '#lib/domain/anchoring/selectors.ts';
import { messages } from '#lib/messages/translate.ts';

const PAGE_BREAK = '\f';

type CaptureTextProps = { text: string; language: string | null; /** A passage that is shown marked, in units of the text. */ marked?: TextPosition | null };

/** The text of a stored copy as it was read: plain words, whatever the page was made of; a PDF page by page. */
export function CaptureText({ text, language, marked = null }: CaptureTextProps) {
  const t = messages('capture');
  const pages = text.split(PAGE_BREAK);
  return (
    <Section id="text" heading={t('page.text')}>
      {text === '' ? <p className="text-ink-soft">{t('page.noText')}</p> : pages.map((page, index) => (
        <div key={index} lang={language ?? undefined} dir="auto" className="max-w-prose space-y-3 font-serif" data-capture-text="">
          {pages.length > 1 && <h3 id={`page-${index + 1}`} lang="en" dir="ltr" className="pt-5 font-sans font-semibold">{t('page.page', { n: index + 1 })}</h3>}
          {linesOf(text, page, pages.slice(0, index)).map((line) => (
            <p key={line.from} dir="auto" data-from={line.from}><MarkedLine line={line} marked={marked} /></p>
          ))}
        </div>
      ))}
    </Section>
  );
}

type Line = { text: string; from: number };

// Each line with where it begins in the whole text: what is marked in it is known by its place.
function linesOf(text: string, page: string, before: readonly string[]): Line[] {
  let from = before.reduce((sum, one) => sum + one.length + PAGE_BREAK.length, 0);
  return page.split('\n').flatMap((line) => {
    const at = from;
    from += line.length + 1;
    return text === '' || line.trim() === '' ? [] : [{ text: line, from: at }];
  });
}

// The first line of a marked passage has the address that links lead to.
function MarkedLine({ line: { text, from }, marked }: { line: Line; marked: TextPosition | null }) {
  const [start, end] = marked ? [Math.max(0, marked.start - from), Math.min(text.length, marked.end - from)] : [0, 0];
  if (!marked || start >= end) return <>{text}</>;
  const isFirst = marked.start >= from;
  return <>{text.slice(0, start)}<mark id={isFirst ? 'quote' : undefined} className="scroll-mt-24 bg-wash text-ink underline decoration-2 underline-offset-4">{text.slice(start, end)}</mark>{text.slice(end)}</>;
}
