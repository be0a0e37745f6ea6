const events = (count: number) => (count === 1 ? '1 event' : `${count} events`)

/** Scenarios and recordings in the Event Lab, and Replay in a card. */
export const player = {
  choose: 'Scenario',
  chooseOne: 'Choose a scenario…',
  fromElsewhere: 'Your own file or text',
  file: 'Open a file',
  fileHints: {
    scenarios: 'A scenario (.scenario.json).',
    recordings: 'A session exported from a feed (.jsonl).',
  },
  paste: 'Or paste it',
  use: 'Use this text',
  recording: (name: string) => `Session recorded on ${name}`,
  length: (count: number, time: string) => `${events(count)} in ${time}`,
  shortened: (count: number) =>
    count === 1
      ? 'One gap of more than 30 s is cut to 30 s.'
      : `${count} gaps of more than 30 s are cut to 30 s each.`,
  replays: 'Sent as they were and marked as replays.',
  tests: (name: string) => `Sent to ${name} and marked as tests.`,
  problems: 'This can’t be played:',
  warnings: (count: number) => `Good to know: ${count}`,
  network: 'It couldn’t be loaded. Check your connection, then choose it again.',
  play: 'Play',
  pause: 'Pause',
  step: 'Step',
  stepHint: 'Sends the next event and pauses',
  stop: 'Stop',
  speed: 'Speed',
  times: (speed: number) => `×${speed}`,
  progress: 'Events sent',
  count: (sent: number, all: number) => `${sent} of ${all}`,
  steps: 'Steps',
  repeated: (count: number) => `×${count}`,
  seconds: (seconds: string) => `${seconds} s`,
  minutes: (minutes: number, seconds: string) => `${minutes} min ${seconds} s`,
  status: {
    ready: '',
    playing: 'Playing',
    paused: (sent: number, all: number) => `Paused after ${sent} of ${all}`,
    refused: (type: string, reason: string) => `Paused: ${type} wasn’t accepted. ${reason}`,
    done: (count: number) => `Done: ${events(count)} sent`,
  },
}
