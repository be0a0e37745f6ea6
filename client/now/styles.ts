import { addStyles } from '../ui/addStyles'
import cards from './now.scss?inline'
import line from './now-line.scss?inline'

addStyles(cards + line)
