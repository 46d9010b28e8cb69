import type { Choice } from '#components/ui/choices.tsx';
import {
  CLAIM_KINDS, CORRECTION_CLASSES, CREDIBILITIES, OUTLET_GRADES, REBUTTAL_KINDS, RELATION_KINDS, STANCES, STANDINGS,
} from '#lib/domain/glossary.ts';
import { messages } from '#lib/messages/translate.ts';

const word = messages('glossary');
const t = messages('desk');

/** What evidence does to a claim. */
export function stances(): Choice[] {
  return STANCES.map((value) => ({ value, label: word(`stance.${value}`), hint: word(`stanceMeans.${value}`) }));
}

/** How credible a passage is by itself, each number with its word. */
export function credibilities(): { value: string; label: string }[] {
  return CREDIBILITIES.map((value) => ({ value, label: `${value}: ${word(`credibility.${value}`)}` }));
}

/** How far an outlet can be relied on, each letter with its word. */
export function outletGrades(): Choice[] {
  return OUTLET_GRADES.map((value) => ({ value, label: `${value}: ${word(`outletGrade.${value}`)}` }));
}

/** How firmly an attribution stands. */
export function standings(): Choice[] {
  return STANDINGS.map((value) => ({
    value, label: word(`standing.${value}`), hint: t(`attribution.standingMeans.${value}`),
  }));
}

/** How one claim answers another. */
export function rebuttalKinds(): Choice[] {
  return REBUTTAL_KINDS.map((value) => ({
    value, label: word(`rebuttalKind.${value}`), hint: t(`rebuttal.kindMeans.${value}`),
  }));
}

/** What kinds of corrections there are. */
export function correctionClasses(): Choice[] {
  return CORRECTION_CLASSES.map((value) => ({
    value, label: word(`correctionClass.${value}`), hint: t(`correct.classMeans.${value}`),
  }));
}

/** How two claims relate; rebuttals have a form of their own. */
export function relationKinds(): { value: string; label: string }[] {
  return RELATION_KINDS.filter((kind) => kind !== 'rebuts').map((value) => ({ value, label: word(`relationKind.${value}`) }));
}

/** What kinds of claims there are. */
export function claimKinds(): { value: string; label: string }[] {
  return CLAIM_KINDS.map((value) => ({ value, label: word(`claimKind.${value}`) }));
}
