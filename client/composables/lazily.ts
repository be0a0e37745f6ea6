import { defineAsyncComponent, type AsyncComponentLoader, type Component } from 'vue'

/** ms until a part that could not be loaded is asked for again. */
const PAUSE_MS = 2_000

/**
 * A component that is loaded when it is first drawn. While the network is away it is asked for again
 * and again: the page goes on without it.
 */
export const lazily = <T extends Component>(loader: AsyncComponentLoader<T>) =>
  defineAsyncComponent<T>({
    loader,
    onError: (_error, retry) => void setTimeout(retry, PAUSE_MS),
  })
