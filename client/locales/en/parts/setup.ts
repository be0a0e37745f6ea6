/** What the page of checks says. */
export const setup = {
  heading: 'Setup',
  why: 'What this installation needs to work, each with how to mend it.',
  statuses: { ok: 'OK', problem: 'Problem', unused: 'Not used' },
  again: 'Check again',
}
