import { callbackOf, type Copy, type Copyable, type Copying } from './copyable'

/** The message as EventSub posts it. */
export const json = (copyable: Copyable, copying: Copying): Copy => ({
  text: JSON.stringify(callbackOf(copyable, copying, 'lab-copy'), undefined, 2),
})
