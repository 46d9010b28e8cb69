import { memo } from 'react';
import { NamedParty } from '#components/party/named-party.tsx';
import { CitedSource } from '#components/source/cited-source.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { Quote } from '#components/ui/quote.tsx';
import { Folds } from '#components/ui/folds.tsx';
import { Section } from '#components/ui/section.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import type { Appearance, ClaimView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { anchorOf, type Directory } from './directory.ts';
import { ItemFoot } from './item-foot.tsx';

/** Where and when the claim was made, each place with the words it used. */
export function Appearances({ view, directory }: { view: ClaimView; directory: Directory }) {
  if (view.appearances.length === 0) return null;
  return (
    <Section id="appearances" heading={messages('claim')('page.appearances.heading')}>
      <Folds summary={messages('claim')('page.fold.appearances', { count: view.appearances.length })}>
      <ul className="border-t border-rule">
        {view.appearances.toSorted(bySaid).map((one) => (
          <AppearanceItem key={one.id} appearance={one} directory={directory} />
        ))}
      </ul>
      </Folds>
    </Section>
  );
}

type AppearanceProps = { appearance: Appearance; directory: Directory };

const AppearanceItem = memo(function AppearanceItem({ appearance, directory }: AppearanceProps) {
  return (
    <li
      id={anchorOf(appearance.id)}
      className="long-list-item beside gap-y-2! border-b border-rule py-4 text-small target:bg-wash"
    >
      <p className="text-ink-soft">
        <AppearanceDate appearance={appearance} />
      </p>
      <div className="min-w-0 space-y-2">
        {appearance.withdrawn ? (
          <s className="block space-y-2 text-ink-soft">
            <Body appearance={appearance} directory={directory} />
          </s>
        ) : (
          <Body appearance={appearance} directory={directory} />
        )}
        <ItemFoot item={appearance} directory={directory} />
      </div>
    </li>
  );
});

// The earliest first, whenever it was recorded; what has no date comes last.
function bySaid(a: Appearance, b: Appearance): number {
  const [one, other] = [a.happened?.from ?? '~', b.happened?.from ?? '~'];
  return one === other ? 0 : one < other ? -1 : 1;
}

function AppearanceDate({ appearance: { happened, recordedAt } }: { appearance: Appearance }) {
  return happened ? (
    <DateText when={happened} clock="said" />
  ) : (
    <DateText at={recordedAt} clock="recorded" />
  );
}

function Body({ appearance, directory }: AppearanceProps) {
  const { party, wording, quote, source, known } = appearance;
  const t = messages('claim');
  return (
    <>
      {party && (
        <p>
          {t('page.appearances.by')} <NamedParty party={party} places={directory.places} />
        </p>
      )}
      {wording !== undefined && (
        <p>
          {t('page.appearances.variant')}{' '}
          <span className="font-serif text-base">
            “<UserText text={wording} language={source.language} />”
          </span>
        </p>
      )}
      {quote !== undefined && <Quote text={quote} language={source.language} />}
      <div className="text-ink-soft">
        <CitedSource source={source} places={directory.places} known={known} />
      </div>
    </>
  );
}
