import { Combobox } from '#components/ui/combobox.tsx';
import { ClaimPicked } from './claim-picked.tsx';

type ClaimFieldProps = {
  /** The address part of the claim that the form is about: it is not offered. */
  without: string;
  name: string; label: string; hint: string; defaultValue?: string; error?: string; required?: boolean;
};

/**
 * Another claim by its address: pasted, or put there by choosing one of those that fit what is typed. Without script
 * it is a text field for the address.
 */
export function ClaimField({ without, ...field }: ClaimFieldProps) {
  return (
    <ClaimPicked>
      <Combobox {...field} idName="" endpoint={`/api/claim-suggestions?without=${without}`} />
    </ClaimPicked>
  );
}
