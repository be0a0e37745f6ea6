/** The audience wand. */
export const wand = {
  why: 'Show the code on the big screen. Anyone who scans it gets a few large buttons; every tap sends a test event with their nickname. It runs while this page is open.',
  turnOn: 'Start audience mode',
  turnOff: 'Stop',
  isOn: (name: string) => `Audience mode is on for ${name}`,
  starting: 'Starting…',
  scan: (url: string) => `Scan it, or open ${url}`,
  code: 'QR code for the audience',
  taps: (count: number) => (count === 1 ? '1 tap' : `${count} taps`),
  unsafe:
    'Phones can’t reach localhost. Set PUBLIC_URL, or open this page at this machine’s network address.',
  title: (name: string) => `Send to ${name}`,
  nickname: 'Your nickname',
  nicknameHint: 'Shown on the big screen: 1 to 25 letters, digits and spaces.',
  buttons: {
    follow: 'Follow',
    cheer: 'Cheer 100 bits',
    sub: 'Subscribe',
    gifts: 'Gift 5 subs',
  },
  sent: 'Look at the screen!',
  noCode: 'This link has no code. Scan the one on the screen to join.',
}
