import { matchRoute, useLocation, useRouter } from 'wouter'
import { type HelpTopic, helpRoutes } from './helpTopics.ts'

/** Which screen there is help about now. An address that leads nowhere shows Home, and its help. */
export function useHelpTopic(): HelpTopic {
  const { parser } = useRouter()
  const [location] = useLocation()
  return helpRoutes.find(([path]) => matchRoute(parser, path, location)[0])?.[1] ?? 'home'
}
