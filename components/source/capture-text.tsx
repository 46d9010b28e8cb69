import { Section } from '#components/ui/section.tsx';
import { messages } from '#lib/messages/translate.ts';

const PAGE_BREAK = '\f';

/** The text of a stored copy as it was read: plain words, whatever the page was made of; a PDF page by page. */
export function CaptureText({ text, language }: { text: string; language: string | null }) {
  const t = messages('capture');
  const pages = text.split(PAGE_BREAK);
  return (
    <Section id="text" heading={t('page.text')}>
      {text === '' ? <p className="text-ink-soft">{t('page.noText')}</p> : pages.map((page, index) => (
        <div key={index} lang={language ?? undefined} dir="auto" className="max-w-prose space-y-3 font-serif" data-capture-text="">
          {pages.length > 1 && <h3 id={`page-${index + 1}`} lang="en" dir="ltr" className="pt-5 font-sans font-semibold">{t('page.page', { n: index + 1 })}</h3>}
          {page.split('\n').filter((line) => line.trim() !== '').map((line, at) => <p key={at} dir="auto">{line}</p>)}
        </div>
      ))}
    </Section>
  );
}
