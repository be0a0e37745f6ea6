import type { ChannelChatNotification } from '../../../../api/shared/payloads'
import type { Untrusted } from '../../../../api/shared/untrusted'
import { firstText, flag, text } from '../../../../api/shared/values'

type Notification = Untrusted<ChannelChatNotification>

/** The notices that a channel has of its own and hears of from a shared chat. */
export type NoticeName = Exclude<
  keyof {
    [
      Key in keyof ChannelChatNotification as `shared_chat_${Key}` extends keyof ChannelChatNotification
        ? Key
        : never
    ]: true
  },
  `shared_chat_${string}`
>

const shared = 'shared_chat_'

/** Whether the notice happened in another channel of a shared chat. */
export const isShared = (e: Notification): boolean => text(e.notice_type).startsWith(shared)

/** The notice type, without the mark of a shared chat. */
export const noticeName = (e: Notification): string => text(e.notice_type).replace(shared, '')

/** The plan of a sub, and whether it is Prime. */
export const planOf = (
  sub: { sub_tier?: unknown; sub_plan?: unknown; is_prime?: unknown } | null | undefined,
) => [firstText(sub?.sub_tier, sub?.sub_plan), flag(sub?.is_prime)] as const

/** The deed of a notice, wherever it happened; nothing if it is another notice. */
export const noticeOf = <Name extends NoticeName>(e: Notification, name: Name) =>
  e[name] ?? e[`shared_chat_${name}`]
