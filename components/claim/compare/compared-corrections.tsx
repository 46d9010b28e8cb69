import { Section } from '#components/ui/section.tsx';
import type { ClaimCompared } from '#lib/claims/compare-queries.ts';
import { messages } from '#lib/messages/translate.ts';
import { CorrectionLine } from '../item-foot.tsx';

/** What was corrected between the two days, and why; nothing where nothing was. */
export function ComparedCorrections({ page, found: { corrections } }: ClaimCompared) {
  if (corrections.length === 0) return null;
  return (
    <Section id="corrections" heading={messages('asOf')('compare.corrections')}>
      <ul className="border-t border-rule text-small">
        {corrections.map((one) => (
          <li key={one.id} className="border-b border-rule py-3">
            <CorrectionLine correction={one} directory={page} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
