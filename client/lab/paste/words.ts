/** What the recognisers say: English, as all messages about what was sent. */
const some = (names: readonly string[]) => names.map((name) => `\`${name}\``).join(', ')
const either = (names: readonly string[]) =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`

export const problems = {
  empty: 'There is nothing here yet',
  large: 'This is over 256 KB: no event is that large',
  nothing:
    'This isn’t a curl line, Postman request, twitch-cli line or JSON. Paste one of these, or an event such as {"type": "channel.raid", "event": {"viewers": 240}}',
  quote: (quote: string) => `The ${quote} that opens here is not closed`,
  unknownType: (type: string, similar: readonly string[]) =>
    similar.length > 0
      ? `There is no type "${type}" in EventSub: did you mean ${either(similar)}?`
      : `There is no type "${type}" in EventSub`,
  noEvent: 'There is a type, but no `event` with its fields',
  notFields: '`event` must be an object with the fields of the event',
  challenge: 'This is a challenge: it checks that the callback is yours, and holds no event',
  revocation: (status: string) =>
    `This says that a subscription has ended (${status}), and holds no event`,
  subscription:
    'This creates a subscription, and holds no event. Paste what Twitch sends for it: {"subscription": …, "event": …}',
  socket: (kind: string) =>
    `This is a ${kind} of EventSub’s WebSocket: only a notification is an event`,
  pusher: (name: string) => `"${name}" is Pusher’s own message, not a Twitch event`,
  list: 'The list is empty',
  webSub: 'This legacy payload (2019) is about something other than a stream or a follow',
  environment: 'This is a Postman environment: export the collection or copy the request',
  postmanOld: 'This collection has an old format: export it as "Collection v2.1"',
  postmanEmpty: 'This collection has no request with a body',
  postmanBody: (name: string) => `The request "${name}" has no body in JSON ("raw")`,
  guess: (types: readonly string[]) =>
    `By its fields this could be ${either(types)}: put it into {"type": "${types[0]}", "event": …}`,
  noGuess:
    'No type has fields like these: put them into {"type": "channel.raid", "event": …}, or paste the whole message',
  method: (method: string) => `A ${method} carries no event: it must be a POST with a body`,
  noBody: (how: string) => `The request has no body: give it one with ${how}`,
  bodyElsewhere: (where: string) =>
    `The body is in ${where}, which a page can’t read: paste what is in it`,
  bodyUnknown: (name: string) =>
    `The body is ${name}, which isn’t given here: paste what it stands for`,
  bodyForm: 'The body is a form (a=b&c=d), not JSON',
  verify:
    'Here twitch-cli checks that a callback answers its challenge, and sends no event: "twitch event trigger" does',
  retrigger: 'Here twitch-cli resends what only its own database holds: paste its output',
  cliOther: (command: string) =>
    `"twitch ${command}" sends no event: "twitch event trigger <event>" does`,
  cliMissing: 'Which event? For example: twitch event trigger raid',
  cliUnknown: (event: string, similar: readonly string[]) =>
    similar.length > 0
      ? `twitch-cli has no event "${event}": did you mean ${either(similar)}?`
      : `twitch-cli has no event "${event}"`,
  trigger: (message: string) => `npm run trigger would refuse this: ${message}`,
}

export const warnings = {
  type: (header: string, body: string) =>
    `The header says ${header}, the body ${body}: what is in the body counts`,
  version: (type: string, given: string, ours: string) =>
    `${type} is version ${ours} by now, not ${given}: compare its fields`,
  guessed: (type: string) => `No type is given: by its fields it is ${type}`,
  first: (count: number, what: string) => `There are ${count} ${what}: this is the first`,
  request: (count: number, name: string) => `There are ${count} requests: this is "${name}"`,
  before: 'What stands before the JSON is left out',
  after: 'What stands after the JSON is left out',
  placeholder: (name: string, fields: readonly string[]) =>
    `What \`${name}\` stands for isn’t given: ${some(fields)} ${fields.length === 1 ? 'is' : 'are'} taken from the sample`,
  placeholderStays: (name: string) => `What \`${name}\` stands for isn’t given: it stays as it is`,
  truncated: 'The event was cut to fit into Pusher: what is missing is taken from the sample',
  offline: 'This legacy payload (2019) names nobody: choose whose stream has ended',
  once: (count: string) => `Sent once, not ${count} times`,
  flag: (flag: string) => `\`${flag}\` has no part in this event`,
  flagUnknown: (flag: string) => `twitch-cli has no \`${flag}\`: left out`,
  toUser: (id: string) => `It isn’t clear whose channel ${id} is: choose the streamer`,
  time: (flag: string, value: string) =>
    `\`${flag}\` must be a time such as 2026-11-21T12:00:00Z here, not "${value}": left out`,
  backslashes: 'Quotes with backslashes before them are read as quotes',
}

/** What was mended in JSON. */
export const mends = {
  comma: 'A comma before a closing bracket is left out',
  smart: 'Curly quotes are read as straight ones',
  single: 'Single quotes are read as double ones',
  key: 'Names without quotes are read as if they had them',
  comment: 'Comments are left out',
  python: 'True, False and None are read as true, false and null',
  undefined: 'undefined is read as null',
}
export type Mend = keyof typeof mends

/** What was taken away around the text. */
export const tidied = {
  fence: 'The fence (```) around it is left out',
  prompt: 'The prompt before it is left out',
}

/** What JSON lacks. */
export const noJson = (what: string) => `This isn’t JSON: ${what}`
/** The same of JSON that is in something else. */
export const noJsonWithin = (where: string, problem: string, line: number, column: number) =>
  `${problem} (line ${line}, column ${column} of ${where})`
