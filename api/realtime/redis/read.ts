import { script } from '../../store'
import { epochIn } from './lua'

/** Events that are looked at in one go. */
const AT_ONCE = 50

/**
 * Reads what channels hold after a number, oldest first, each about as much as an answer holds.
 *
 * KEYS: numbers.
 * ARGV: a new epoch, the prefix of epochs, bytes of an answer, the number of channels, these, then
 * an epoch and the number in it for each that the reader has heard; one without its epoch is meant
 * for any.
 * Answers the epoch, and for each channel its last number, whether more is held, and the events:
 * number, id, when it was received, event.
 */
export const READ = script(`
${epochIn('ARGV[1]')}
local channels = tonumber(ARGV[4])
local after = 0
for n = 5 + channels, #ARGV, 2 do
  if ARGV[n] == epoch or ARGV[n] == '' then after = tonumber(ARGV[n + 1]) end
end
local answer = { epoch }
for n = 5, 4 + channels do
  local stream = ARGV[2] .. epoch .. ':events:' .. ARGV[n]
  local last = redis.call('HGET', KEYS[1], ARGV[n]) or redis.call('HGET', KEYS[1], '#floor') or '0'
  local events = {}
  local bytes, next, more = 0, after + 1, 0
  while next do
    local found = redis.call('XRANGE', stream, string.format('%.0f', next), '+', 'COUNT', ${AT_ONCE})
    next = #found == ${AT_ONCE} and 0 or nil
    for _, entry in ipairs(found) do
      local seq, fields = string.match(entry[1], '^%d+'), entry[2]
      if #events > 0 and bytes > tonumber(ARGV[3]) then
        more, next = 1, nil
        break
      end
      bytes = bytes + #fields[6]
      events[#events + 1] = { seq, fields[2], fields[4], fields[6] }
      if next then next = tonumber(seq) + 1 end
    end
  end
  answer[#answer + 1] = { last, more, events }
end
return answer`)

/**
 * Finds an event of a channel by its id, the last one.
 *
 * KEYS: numbers. ARGV: a new epoch, the prefix of epochs, the channel, the id.
 * Answers the epoch, and the event as above where there is one.
 */
export const FIND = script(`
${epochIn('ARGV[1]')}
local stream = ARGV[2] .. epoch .. ':events:' .. ARGV[3]
local before = '+'
while true do
  local found = redis.call('XREVRANGE', stream, before, '-', 'COUNT', ${AT_ONCE})
  for _, entry in ipairs(found) do
    local fields = entry[2]
    if fields[2] == ARGV[4] then
      return { epoch, { string.match(entry[1], '^%d+'), fields[2], fields[4], fields[6] } }
    end
  end
  if #found < ${AT_ONCE} then return { epoch } end
  before = '(' .. found[#found][1]
end`)
