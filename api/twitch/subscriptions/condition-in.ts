import * as v from 'valibot'
import type { MessageSubscription } from '../../eventsub/webhook'

const condition = v.pipe(
  v.fallback(v.record(v.string(), v.unknown()), {}),
  v.transform((fields) =>
    Object.fromEntries(
      Object.entries(fields).flatMap(([name, id]) =>
        typeof id === 'string' && id !== '' ? [[name, id]] : [],
      ),
    ),
  ),
)

/** The condition that a message repeats; what is no text in it is left out. */
export const conditionIn = (message: MessageSubscription): Record<string, string> =>
  v.parse(condition, message.condition)
