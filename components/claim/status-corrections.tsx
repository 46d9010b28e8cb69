import { Notice } from '#components/ui/notice.tsx';
import type { ClaimView } from '#lib/domain/fold/view.ts';
import { messages } from '#lib/messages/translate.ts';
import { anchorOf, type Directory } from './directory.ts';
import { CorrectionLine } from './item-foot.tsx';

/** Corrections that changed where the claim stands, above everything else on its page. */
export function StatusCorrections({ view, directory }: { view: ClaimView; directory: Directory }) {
  const t = messages('claim');
  const changing = view.corrections.filter((one) => one.class === 'changed-status').toReversed();
  if (changing.length === 0) return null;
  return (
    <div className="mb-6">
      <Notice title={t('page.corrections.changedStatus')}>
        {changing.map((correction) => (
          <div key={correction.id}>
            <CorrectionLine correction={correction} directory={directory} />
            <p>
              <a href={`#${anchorOf(correction.itemId)}`}>{t('page.corrections.item')}</a>
            </p>
          </div>
        ))}
      </Notice>
    </div>
  );
}
