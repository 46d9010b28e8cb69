import { Prose } from '#components/shell/prose.tsx';
import { DateText } from '#components/ui/date-text.tsx';
import { DefinitionList } from '#components/ui/definition-list.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Kbd } from '#components/ui/kbd.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PartyName } from '#components/ui/party-name.tsx';
import { Quote } from '#components/ui/quote.tsx';
import { Section } from '#components/ui/section.tsx';
import { UserText } from '#components/ui/user-text.tsx';
import { between, parseWhen, type When } from '#lib/domain/time.ts';

export const LONG_WORD = 'Rindfleischetikettierungsueberwachungsaufgabenuebertragungsgesetz';
export const ARABIC = 'هُرِّبت وحدات معالجة الرسوميات إلى الصين في شحنات سرطان البحر عام 2023';
export const HEBREW = 'מעבדים גרפיים הוברחו לסין במשלוחי לובסטרים חיים (2023)';

const said = parseWhen('2025-05-01');
const minute = parseWhen('2025-05-01 14:30 +02:00');
const late = lateApril(parseWhen('2023-04-21'), parseWhen('2023-04-30'));

function lateApril(first: When | null, last: When | null): When | null {
  return first && last ? between(first, last) : null;
}

export function TextsShown() {
  return (
    <Section id="texts" heading="Texts">
      <div className="space-y-8">
        <Prose>
          <p>
            NVIDIA told CNBC that firms should compete “rather than tell tall tales” (
            <DateText when={said} clock="said" />
            ). A{' '}
            <a href="https://www.theregister.com/2023/05/03/smulgger_gpus_and_lobsters">
              case
            </a>{' '}
            supports a <em>narrower</em> claim.
          </p>
          <ul>
            <li>One list item</li>
            <li>{LONG_WORD}</li>
          </ul>
        </Prose>
        <QuotesShown />
        <DefinitionList items={DATES} />
        <Disclosure summary="Two earlier wordings">They stay readable.</Disclosure>
        <Notice title="Too few votes">
          Five are needed before any tally is shown. Press <Kbd>J</Kbd> for the next.
        </Notice>
        <Notice tone="alert" title="This claim is withheld">
          An editor gave the reason on 3 May 2025.
        </Notice>
        <Notice tone="done" title="Recorded" />
      </div>
    </Section>
  );
}

const DATES = [
  { term: 'Happened', details: <DateText when={late} clock="happened" /> },
  { term: 'Known', details: <DateText at="2025-05-01T00:00:00.000Z" clock="known" atLatest /> },
  {
    term: 'Recorded',
    details: <DateText at="2025-05-03T09:31:12.004Z" clock="recorded" precision="minute" />,
  },
  { term: 'Undated', details: <DateText when={null} /> },
  { term: 'Wording in Arabic', details: <UserText text={ARABIC} /> },
];

function QuotesShown() {
  const nvidia = <PartyName name="NVIDIA" href="/parties/nvidia" note="organisation" />;
  return (
    <>
      <Quote
        text="rather than tell tall tales"
        by={
          <>
            {nvidia}, <DateText when={minute} clock="published" />
          </>
        }
      />
      <Quote text={ARABIC} language="ar" by={<PartyName name="وكالة الأنباء" />} />
      <Quote text={HEBREW} language="he" by={<PartyName name={LONG_WORD} note="outlet" />} />
      <Quote text={null} by="An erased quote" />
    </>
  );
}
