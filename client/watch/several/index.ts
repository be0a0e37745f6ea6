/** What only the page of several streamers needs, to be loaded together. */
export { default as SeveralEmpty } from './SeveralEmpty.vue'
export { default as SeveralStrip } from './SeveralStrip.vue'
export { default as SeveralTop } from './SeveralTop.vue'
export { default as StreamerChips } from './StreamerChips.vue'
