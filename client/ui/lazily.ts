import { defineAsyncComponent, type AsyncComponentLoader, type Component } from 'vue'
import { withTexts } from '../language/language'

/** A component that is loaded, with its texts, when it is first drawn. */
export const lazily = <T extends Component>(loader: AsyncComponentLoader<T>) =>
  defineAsyncComponent<T>(() => withTexts(loader))
