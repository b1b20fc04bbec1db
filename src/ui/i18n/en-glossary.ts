/** English: what the terms of the site mean here. */
import type { viGlossary } from './vi-glossary.ts';

export const enGlossary: typeof viGlossary = {
  what: (term) => `What is: ${term}?`,
  all: 'All terms',
  terms: {
    coverage: {
      term: 'Coverage (phủ sóng)',
      meaning:
        'A phone there gets a mobile signal. This site looks at settlements under the definition in use, so it always names the technology and the evidence.',
    },
    coverageArea: {
      term: 'Coverage area (vùng phủ)',
      meaning:
        'Land that an operator declares to have signal, drawn as an area. Operators mostly compute it from stations and terrain; they have not measured every spot.',
    },
    noCoverage: {
      term: 'No coverage (trắng sóng)',
      meaning:
        'In provincial surveys: no mobile signal at the centre of the settlement, usually its culture house.',
    },
    deadZone: {
      term: 'Dead zone (lõm sóng)',
      meaning:
        'National programme: a settlement without mobile broadband. Provincial surveys: the centre has signal, but some residential clusters do not.',
    },
    weak: {
      term: 'Weak signal',
      meaning:
        'There is signal, but it comes and goes. The definition says whether that counts as signal.',
    },
    noData: {
      term: 'No data',
      meaning:
        'Nobody has said whether there is signal. That is not “no signal”, and it is never added to either side.',
    },
    broadband: {
      term: 'Mobile broadband (băng rộng di động)',
      meaning:
        'Internet over the mobile network, 3G or better. With 2G alone one can call and text; that is not broadband.',
    },
    settlement: {
      term: 'Settlement (thôn, bản, tổ dân phố)',
      meaning:
        'A community below the commune: a rural village (thôn, bản, làng, ấp, buôn, sóc) or an urban neighbourhood group (tổ dân phố, khu phố, khóm). Names keep the word for their kind.',
    },
    cluster: {
      term: 'Residential cluster (cụm dân cư)',
      meaning:
        'A group of neighbouring households inside a settlement. One far from the centre may lack signal though the centre has it.',
    },
    commune: {
      term: 'Commune, ward, special zone',
      meaning:
        'The basic administrative unit, directly below the province since 1 July 2025. Names and codes from before are called former communes.',
    },
    operator: {
      term: 'Operator (nhà mạng)',
      meaning: 'A company that offers mobile service; documents say telecommunications enterprise.',
    },
    baseStation: {
      term: 'Base station (trạm BTS)',
      meaning:
        'Equipment that sends and receives the mobile signal, mostly on a mast. One site may carry several technologies and operators.',
    },
    fibre: {
      term: 'Fibre (cáp quang)',
      meaning:
        'A fast fixed line. Fibre to the commune, to the settlement and to the household are three different things and are never merged.',
    },
    fibreAble: {
      term: 'Households able to order fibre',
      meaning:
        'Households where an operator can connect fibre when asked, whether or not they use it.',
    },
    subscription: {
      term: 'Subscription (thuê bao)',
      meaning:
        'A contract in use. Households that subscribe to fibre use it; they are not those that could.',
    },
    doubleGap: {
      term: 'No signal and no fibre',
      meaning:
        'A settlement with neither 4G nor fibre: no terrestrial way to fast Internet is left.',
    },
    disadvantaged: {
      term: 'Extremely disadvantaged (đặc biệt khó khăn)',
      meaning:
        'Settlements and communes on a list that the State approves for a period. They come first in universal service.',
    },
    grid: {
      term: 'Grid power',
      meaning:
        'Electricity from the national grid. Stations need it, so settlements without it are told apart. Unstable power counts as power.',
    },
    definition: {
      term: 'Definition (cách tính)',
      meaning:
        'What makes a settlement count as having signal: technology, operator, evidence, weak signal, survey scope and date. Change it and every figure changes.',
    },
    evidence: {
      term: 'Evidence (căn cứ)',
      meaning:
        'How it is known: reported by local authorities, declared on operators’ maps, measured on the spot, or estimated. They are never mixed.',
    },
    completeness: {
      term: 'Completeness',
      meaning:
        'The part of the total that has data. Where it is low, figures read “at least” and their range is wide.',
    },
    surveyRound: {
      term: 'Survey round (đợt rà soát)',
      meaning:
        'One occasion on which local authorities drew up the list of settlements anew, as of a day.',
    },
    overdue: {
      term: 'Overdue',
      meaning: 'The day planned for coverage has passed and the latest data still say no signal.',
    },
  },
};
