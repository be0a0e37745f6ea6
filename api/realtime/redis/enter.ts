import { script } from '../../store'
import { MAX_AGE_MS, MAX_BYTES, MAX_EVENTS, MAX_QUIET, OVERHEAD_BYTES } from '../history'
import { epochIn, NUMBERS_MS } from './lua'

/** Of one channel: together they may not drive out all others. */
const MAX_CHANNEL_BYTES = MAX_BYTES / 8
/** Ids are remembered longer than a timestamp stays fresh; ms. */
export const ID_MS = 25 * 60_000
const MAX_IDS = 100_000
/** Longer than a publisher takes: whoever has not said by then what became of it is gone; ms. */
const CLAIM_MS = 10_000
/** Channels whose events are too old that are let go at once. */
const MAX_FORGOTTEN = 10

/**
 * Enters an event: claims its id, gives it the next number of each channel, keeps it and tells who
 * listens, all in one step.
 *
 * What is known of an id is `d <ms>` when it was handled, or `c <ms> <owner> <epoch>` and pairs of
 * channel and number: claimed until then by a process. One whose claim is over goes to whoever
 * comes first, and keeps its numbers: it may have reached some already.
 *
 * KEYS: numbers, what is known of the id, the ids.
 * ARGV: a new epoch, the prefix of epochs, the prefix of bells, the owner, the id, when it was
 * received, then channel and event for each copy.
 * Answers `handled` and when; `busy`; or `yours`, the epoch and the numbers.
 */
export const ENTER = script(`
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
${epochIn('ARGV[1]')}

local given = {}
local known = redis.call('GET', KEYS[2])
if known then
  local kind, at = string.match(known, '^(%a) (%d+)')
  if kind == 'd' then return { 'handled', at } end
  local owner, within, rest = string.match(known, '^c %d+ (%S+) (%S+)(.*)$')
  if tonumber(at) > now and owner ~= ARGV[4] then return { 'busy' } end
  if within == epoch then
    for channel, seq in string.gmatch(rest, '(%S+) (%S+)') do given[channel] = tonumber(seq) end
  end
else
  redis.call('LPUSH', KEYS[3], KEYS[2])
  redis.call('PEXPIRE', KEYS[3], ${ID_MS})
  if redis.call('LLEN', KEYS[3]) > ${MAX_IDS} then
    redis.call('DEL', redis.call('RPOP', KEYS[3]))
  end
end

local base = ARGV[2] .. epoch .. ':'
local recent, sizes = base .. 'recent', base .. 'sizes'

local function numbered(channel)
  local seq = redis.call('HINCRBY', KEYS[1], channel, 1)
  if seq > 1 then return seq end
  local floor = tonumber(redis.call('HGET', KEYS[1], '#floor') or 0)
  if floor > 0 then redis.call('HSET', KEYS[1], channel, floor + 1) end
  return floor + 1
end

-- All are forgotten together, and go on from the highest number of all.
if redis.call('HLEN', KEYS[1]) > ${MAX_QUIET} then
  local floor = 0
  local all = redis.call('HGETALL', KEYS[1])
  for n = 1, #all, 2 do
    if all[n] ~= '#epoch' then floor = math.max(floor, tonumber(all[n + 1])) end
  end
  redis.call('DEL', KEYS[1])
  redis.call('HSET', KEYS[1], '#epoch', epoch, '#floor', floor)
end

local function count(channel, bytes)
  redis.call('HINCRBY', sizes, '#all', bytes)
  return redis.call('HINCRBY', sizes, channel, bytes)
end

local function forget(channel)
  redis.call('DEL', base .. 'events:' .. channel)
  redis.call('HINCRBY', sizes, '#all', -(redis.call('HGET', sizes, channel) or 0))
  redis.call('HDEL', sizes, channel)
  redis.call('ZREM', recent, channel)
end

local function keep(channel, seq, event)
  local stream = base .. 'events:' .. channel
  redis.call('XADD', stream, seq .. '-0', 'id', ARGV[5], 'at', ARGV[6], 'event', event)
  redis.call('PEXPIRE', stream, ${MAX_AGE_MS})
  redis.call('ZADD', recent, now, channel)
  local bytes = count(channel, #event + #ARGV[5] + ${OVERHEAD_BYTES})
  local length = redis.call('XLEN', stream)
  while length > ${MAX_EVENTS} or (length > 1 and bytes > ${MAX_CHANNEL_BYTES}) do
    local oldest = redis.call('XRANGE', stream, '-', '+', 'COUNT', 1)[1]
    redis.call('XDEL', stream, oldest[1])
    bytes = count(channel, -(#oldest[2][6] + #oldest[2][2] + ${OVERHEAD_BYTES}))
    length = length - 1
  end
  redis.call('PUBLISH', ARGV[3] .. channel, epoch .. ' ' .. seq)
end

local answer = { 'yours', epoch }
local claim = { 'c', string.format('%.0f', now + ${CLAIM_MS}), ARGV[4], epoch }
for n = 7, #ARGV, 2 do
  local channel = ARGV[n]
  local seq = given[channel]
  if not seq then
    seq = numbered(channel)
    keep(channel, seq, ARGV[n + 1])
  end
  answer[#answer + 1] = seq
  claim[#claim + 1] = channel
  claim[#claim + 1] = seq
end
-- Not before: a Redis that is full lets through all that follows on what needs no room.
redis.call('PEXPIRE', KEYS[1], ${NUMBERS_MS})
redis.call('SET', KEYS[2], table.concat(claim, ' '), 'PX', ${ID_MS})

local old = now - ${MAX_AGE_MS}
for _, channel in ipairs(redis.call('ZRANGEBYSCORE', recent, '-inf', old, 'LIMIT', 0, ${MAX_FORGOTTEN})) do
  forget(channel)
end
while tonumber(redis.call('HGET', sizes, '#all')) > ${MAX_BYTES} do
  forget(redis.call('ZRANGE', recent, 0, 0)[1])
end
redis.call('PEXPIRE', recent, ${2 * MAX_AGE_MS})
redis.call('PEXPIRE', sizes, ${2 * MAX_AGE_MS})
return answer`)
