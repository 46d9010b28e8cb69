/** Whether somebody wants to know how a command is called. */
export function asksForHelp(words: readonly string[]): boolean {
  return words.length === 1 && ['--help', '-h', 'help'].includes(words[0] ?? '');
}
