/** Use cases that write no entry, and where what they write is kept instead. */
export const OTHER_WRITES: Record<string, string> = {
  askCapture: 'the wish for a copy: what becomes of it is the job\'s to record',
  captureSource: 'the same',
  handInFile: 'the same',
  appealGroup: 'the appeals: private to who made one and to editors',
  hearAppeal: 'the same',
  declareTie: 'the ties: private to whoever has them',
  castVote: 'the votes, which only grow as the journal does',
  checkWording: 'nowhere: it only asks',
  previewGrades: 'nowhere: it only asks',
  ...Object.fromEntries([
    'becomeFirstAdmin', 'changePassword', 'makeResetLink', 'makeToken', 'resetPassword', 'revokeToken', 'setRoles', 'signIn',
    'signOut', 'signOutEverywhere', 'signUp', 'suspendAccount',
  ].map((name) => [name, 'the accounts: people are not part of the journal'])),
};
