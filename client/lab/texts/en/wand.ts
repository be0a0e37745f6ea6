/** The audience wand. */
export const wand = {
  why: 'Show the code on the big screen: who scans it gets a few large buttons, and each tap is a test event with the nickname on it. It works only while this page has it turned on.',
  turnOn: 'Turn on the wand',
  turnOff: 'Turn it off now',
  isOn: (name: string) => `The wand of ${name} is on`,
  starting: 'Turning it on…',
  scan: (url: string) => `Scan it, or open ${url}`,
  code: 'QR code of the wand',
  taps: (count: number) =>
    count === 1 ? '1 event since it is on' : `${count} events since it is on`,
  unsafe:
    'Phones can’t reach localhost: set PUBLIC_URL, or open this page by the address of this machine in the network.',
  title: (name: string) => `Wand for ${name}`,
  nickname: 'Your nickname',
  nicknameHint: 'It will be on the big screen: 1 to 25 letters, digits and spaces.',
  buttons: {
    follow: 'Follow',
    cheer: 'Cheer 100 Bits',
    sub: 'Subscribe',
    gifts: 'Gift 5 subs',
  },
  sent: 'Look at the screen!',
  noCode: 'Scan the code on the screen: this address has none.',
}
