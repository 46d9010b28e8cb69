// `npm run rebuild`, with the rule broken that the last argument names.
import { breakRule, type Rule } from './breaking.ts';

breakRule(process.argv.at(-1) as Rule);
await import('#scripts/rebuild.ts');
