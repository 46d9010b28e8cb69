import { Combobox } from '#components/ui/combobox.tsx';
import { ClaimPicked } from './claim-picked.tsx';

type ClaimFieldProps = { name: string; label: string; hint: string; defaultValue?: string; error?: string; required?: boolean };

/**
 * Another claim by its address: pasted, or put there by choosing one of those that fit what is typed. Without script
 * it is a text field for the address.
 */
export function ClaimField(field: ClaimFieldProps) {
  return (
    <ClaimPicked>
      <Combobox {...field} idName="" endpoint="/api/claim-suggestions" />
    </ClaimPicked>
  );
}
