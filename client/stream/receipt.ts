import { shallowRef } from 'vue'
import { createOutages, type Receipt } from '../../api/shared/listen/outage'

/** The receipt of the link that was lost last; the next one takes its place. */
export function useReceipt(publicChannel: string) {
  const receipt = shallowRef<Receipt>()
  const outages = createOutages(publicChannel, (written) => (receipt.value = written))
  return { receipt, ...outages, dismiss: () => (receipt.value = undefined) }
}
