/** The audience wand. */
export const wand = {
  why: 'Put the code on the big screen. Whoever scans it gets a few large buttons; every tap is a test event with their nickname. It runs only while this page is open.',
  turnOn: 'Start audience mode',
  turnOff: 'Stop',
  isOn: (name: string) => `Audience mode is on for ${name}`,
  starting: 'Starting…',
  scan: (url: string) => `Scan it, or open ${url}`,
  code: 'QR code for the audience',
  taps: (count: number) => (count === 1 ? '1 tap' : `${count} taps`),
  unsafe:
    'Phones can’t reach localhost: set PUBLIC_URL, or open this page by the address of this machine in the network.',
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
  noCode: 'Scan the code on the screen to join.',
}
