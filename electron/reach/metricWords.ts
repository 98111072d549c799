import type { Observation } from '../../shared/reach/observation.ts'
import { foldText } from '../../shared/text/foldText.ts'

type ObservedMetric = Observation['metric']

/** What files call the metrics, in Swedish and English. */
const words: Readonly<Record<ObservedMetric, readonly string[]>> = {
  people: [
    'people',
    'personer',
    'unika personer',
    'unika användare',
    'unique people',
    'unique users',
    'räckvidd',
    'reach',
  ],
  views: ['views', 'visningar', 'sidvisningar', 'exponeringar', 'page views', 'pageviews', 'impressions'],
  visits: ['visits', 'besök', 'sessioner', 'sessions'],
  participants: ['participants', 'deltagare', 'attendees'],
  engagements: ['engagements', 'engagemang', 'interaktioner', 'reaktioner', 'interactions', 'reactions'],
  mentions: ['mentions', 'omnämnanden', 'omnämnande', 'inslag', 'artiklar', 'mention', 'articles'],
}

const metricsByWord = new Map<string, ObservedMetric>()
for (const metric of Object.keys(words) as ObservedMetric[]) {
  for (const word of words[metric]) metricsByWord.set(foldText(word), metric)
}

/** The metric that a word means; undefined where it means none. Deliveries are never imported: the ledger knows them. */
export function matchMetric(word: string): ObservedMetric | undefined {
  return metricsByWord.get(foldText(word))
}
