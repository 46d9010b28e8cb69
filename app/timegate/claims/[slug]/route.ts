import { timeGate } from '#lib/boundary/time-gate.ts';
import { negotiateMemento } from '#lib/claims/memento-queries.ts';

export const GET = timeGate(negotiateMemento);
