import { measureCapture } from '../bench/measure-capture.ts';

// The labelled pages stand beside the checkout where somebody has put them.
const root = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? '../shared/data';
process.exitCode = (await measureCapture(root, process.argv.includes('--pages'))) ? 0 : 1;
