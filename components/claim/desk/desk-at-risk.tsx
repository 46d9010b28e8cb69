import { anchorOf } from '#components/claim/directory.ts';
import { DateText } from '#components/ui/date-text.tsx';
import { Section } from '#components/ui/section.tsx';
import type { AtRiskLine } from '#lib/desk/desk-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { DeskLine, DeskLines } from './desk-line.tsx';

/** Evidence whose source is not what it was when it was cited: somebody should look. */
export function DeskAtRisk({ lines }: { lines: readonly AtRiskLine[] }) {
  const t = messages('capture');
  return (
    <Section id="at-risk" heading={t('atRisk.heading')} intro={t('atRisk.intro')}>
      {lines.length === 0 ? <p className="text-ink-soft">{t('atRisk.none')}</p> : (
        <DeskLines>
          {lines.map((line) => (
            <DeskLine key={line.evidenceId} claim={line} href={`/claims/${line.slug}#${anchorOf(line.evidenceId)}`}>
              <p>
                <span className="font-semibold text-alert"><span aria-hidden="true">▲ </span>{t(`change.badge.${line.change}`)}</span>
                {': '}<bdi>{line.sourceTitle ?? messages('lists')('source.untitled')}</bdi>{', '}<DateText at={line.seenAt} clock="recorded" />
              </p>
            </DeskLine>
          ))}
        </DeskLines>
      )}
    </Section>
  );
}
