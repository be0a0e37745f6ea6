import { splitCores } from './cores'
import { measureStart } from './start'
import { measureThroughput } from './throughput'

const FLOOR = 0.4

const { startMs, residentMb } = await measureStart()
const cores = splitCores()
const { bare, ours, ratio, latency } = await measureThroughput(cores.server)

const whole = (value: number) => Math.round(value).toLocaleString('en')
const fine = (value: number) => `${value.toFixed(2)} ms`
const rows = [
  ['Callbacks per second, bare node:http', whole(bare), 'body read, HMAC checked, parsed'],
  ['Callbacks per second, whole path', whole(ours), 'one subscriber'],
  ['Whole path beside bare', `${(ratio * 100).toFixed(1)} %`, '≥ 60 % aim, 40 % floor'],
  ['POST to message, median', fine(latency.median), ''],
  ['POST to message, p99', fine(latency.p99), ''],
  ['Start to the first 200', `${whole(startMs)} ms`, '< 1,000 ms'],
  ['Resident when idle', `${whole(residentMb)} MB`, '< 120 MB'],
]
for (const [name = '', value = '', note] of rows) {
  console.log(`${name.padEnd(38)}${value.padStart(10)}   ${note}`)
}
if (cores.note) console.log(`Note: ${cores.note}`)
if (ratio < FLOOR) {
  console.error('The whole path is slower than 40 % of the bare handler')
  process.exitCode = 1
}
