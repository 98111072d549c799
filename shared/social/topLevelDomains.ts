/**
 * Whether "brev.se" ends the way addresses do and "t.ex" does not: every country's code (ISO 3166-1 as IANA delegates it,
 * with .eu, .uk, .su and .ac) and the general domains that Swedish organisations use. Case does not matter.
 */
export function isTopLevelDomain(ending: string): boolean {
  return known.has(ending.toLowerCase())
}

/** Whether an ending is a country's own. */
export function isCountryDomain(ending: string): boolean {
  return knownCountries.has(ending.toLowerCase())
}

const countries =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw'
const general =
  'academy agency app art biz blog cloud club com community design dev edu education events foundation fund gov group info int jobs life link live media mil museum name net network news online org page pro school shop site social solutions space stockholm store studio support tech today tools training travel website wiki work world xyz'

const knownCountries: ReadonlySet<string> = new Set(countries.split(' '))
const known: ReadonlySet<string> = new Set(`${countries} ${general}`.split(' '))
