import { NothingHereWords } from '#components/shell/nothing-here.tsx';

/** What Next shows for an address that no page answers. */
export default function NotFound() {
  return <NothingHereWords />;
}
