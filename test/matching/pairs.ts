/**
 * Fifty claims as one desk logged them and as another would type them. They were written before the matcher,
 * as journalists reword: other order, other verbs, digits for words, a name shortened, a clause dropped.
 * Do not edit a pair to suit the matcher.
 */
export type ParaphrasePair = { language: string; logged: string; typed: string };

const en = (logged: string, typed: string): ParaphrasePair => ({ language: 'en', logged, typed });

const POLITICS = [
  en('The mayor of Springfield cut the police budget by 40 percent during her first term.',
    'In her first four years in office, Springfield’s mayor slashed police funding by forty per cent.'),
  en('More than 8,000 dead people voted in Michigan in the 2020 presidential election.',
    'Over eight thousand ballots were cast in the names of deceased voters in Michigan in 2020.'),
  en('The European Union will ban all petrol and diesel cars from 2035.',
    'From 2035 on, it will be illegal to sell combustion-engine cars anywhere in the EU, petrol or diesel.'),
  en('Senator Ruth Calloway voted against every veterans’ health bill since 2017.',
    'Since 2017, Sen. Calloway has opposed each and every bill to fund health care for veterans.'),
  en('The government secretly sold the national water company to a Qatari fund.',
    'Our national water utility was handed over in secret to investors from Qatar.'),
  en('Illegal border crossings have tripled since the president took office.',
    'There are three times as many people crossing the border illegally now as when the president was sworn in.'),
  en('Noncitizens can vote in all federal elections in the United States.',
    'People who are not citizens are allowed to cast a ballot in federal elections in the US.'),
  en('Finland has abolished homelessness by giving every homeless person a flat.',
    'There are no more homeless people in Finland, because the state gave each of them an apartment.'),
  en('The prime minister’s brother-in-law received a 90 million euro contract for masks without a tender.',
    'A €90m mask deal went to the brother-in-law of the PM with no public bidding.'),
  en('Sweden has more than sixty no-go areas where police do not dare to enter.',
    'Police officers are afraid to set foot in over 60 Swedish no-go zones.'),
];

const HEALTH = [
  en('The measles vaccine causes autism in children.',
    'Kids become autistic after getting a measles jab.'),
  en('Drinking hot lemon water cures cancer, doctors in Beijing say.',
    'Cancer can be healed with hot water and lemon, according to Chinese physicians.'),
  en('Wearing a face mask for long periods lowers the level of oxygen in the blood.',
    'Your blood oxygen drops dangerously when you wear masks for hours.'),
  en('5G towers spread the coronavirus.',
    'Covid-19 is transmitted by 5G mobile phone masts.'),
  en('One in five American adults lives with a mental illness.',
    'Twenty percent of adults in the US suffer from mental health problems.'),
  en('Microwaving food in plastic containers releases dioxins that cause cancer.',
    'Heating meals in plastic boxes in a microwave oven produces carcinogenic dioxin.'),
  en('Hospitals are paid extra money for every patient they list as a Covid-19 death.',
    'Clinics receive a bonus for each coronavirus death they report.'),
  en('The WHO declared aspartame, the sweetener in diet sodas, to be as carcinogenic as tobacco.',
    'According to the World Health Organization, the artificial sweetener aspartame is as likely to give you cancer as smoking.'),
  en('Average life expectancy in the country fell by two years between 2019 and 2021.',
    'People’s life expectancy dropped 2 years from 2019 to 2021.'),
];

const TECHNOLOGY = [
  en('Nvidia chips worth 300 million dollars were smuggled into China in boxes of live lobster.',
    'Smugglers hid $300m of Nvidia GPUs in shipments of living lobsters bound for China.'),
  en('Facebook listens to conversations through the phone’s microphone to show advertisements.',
    'Your phone’s mic is used by Facebook to eavesdrop on you and target ads.'),
  en('Training a single large language model uses as much electricity as 100 homes do in a year.',
    'It takes the yearly power consumption of one hundred households to train one big AI language model.'),
  en('Electric cars catch fire more often than petrol cars.',
    'EVs are more prone to fires than vehicles with petrol engines.'),
  en('Apple slows down older iPhones on purpose so that people buy new ones.',
    'Old iPhones are deliberately throttled by Apple to push customers to upgrade.'),
  en('TikTok gives the Chinese government access to the data of American users.',
    'Beijing can see US users’ data through TikTok.'),
  en('Wind turbines use more energy to build than they will ever produce.',
    'A wind turbine never generates as much energy as was spent on making it.'),
  en('A Tesla robot attacked an engineer at the Texas factory.',
    'An engineer was injured by a robot in Tesla’s plant in Texas.'),
];

const WAR = [
  en('Ukrainian forces shelled the Donetsk maternity hospital on 12 March.',
    'On March 12, a maternity ward in Donetsk was hit by shells fired by Ukraine’s army.'),
  en('The video shows an Israeli air strike on a refugee camp in Rafah in May 2024.',
    'Footage of a refugee camp in Rafah being bombed by Israel’s air force in May 2024.'),
  en('North Korea has sent 12,000 soldiers to fight for Russia.',
    'Twelve thousand North Korean troops were deployed to help Russia’s war.'),
  en('The photo of a burning tank was taken in Syria in 2016, not in Ukraine.',
    'A picture of a tank in flames said to be from Ukraine is an old one from Syria, 2016.'),
  en('The United States left 85 billion dollars of weapons to the Taliban in Afghanistan.',
    'America abandoned military equipment worth $85bn in Afghanistan, now in the hands of the Taliban.'),
  en('Poland has closed its border to all Ukrainian grain trucks.',
    'No lorry carrying grain from Ukraine may enter Poland any more.'),
];

const MONEY = [
  en('The richest one percent own half of the world’s wealth.',
    '50% of global wealth is in the hands of the top 1%.'),
  en('Inflation reached 9.1 percent in June 2022, the highest in forty years.',
    'In June 2022 prices rose by 9.1% year on year, a 40-year high.'),
  en('Amazon paid no federal income tax in 2018.',
    'Amazon’s federal tax bill was zero dollars in 2018.'),
  en('The central bank plans to abolish cash by 2030.',
    'Banknotes and coins will be scrapped by the central bank before 2030.'),
  en('Doubling the minimum wage destroyed 30,000 restaurant jobs in the state.',
    '30 thousand jobs in restaurants were lost across the state after the minimum wage was doubled.'),
  en('Brexit costs the British economy 100 billion pounds a year.',
    'Leaving the European Union is costing the UK £100bn annually.'),
  en('Germany spends more on refugees than on its schools.',
    'The German state’s expenditure on asylum seekers exceeds its education budget.'),
  en('The new stadium will create 15,000 permanent jobs.',
    'Fifteen thousand lasting jobs are going to be generated by the new arena.'),
];

const SPORT_CLIMATE_SOCIETY = [
  en('FIFA banned the Senegalese striker for four years for doping.',
    'A striker from Senegal was suspended by FIFA for 4 years after failing a drug test.'),
  en('The Paris Olympics sold fewer than half of their tickets.',
    'Less than 50 percent of tickets to the Olympic Games in Paris found a buyer.'),
  en('Volcanoes emit more carbon dioxide than all human activity.',
    'Humanity’s CO2 emissions are smaller than those of volcanoes.'),
  en('The bottle of champagne thrown at the referee came from the president of the club.',
    'It was the club’s president who threw a champagne bottle at the ref.'),
];

const OTHER_LANGUAGES: ParaphrasePair[] = [
  { language: 'de', logged: 'Die Bundesregierung zahlt Asylbewerbern den Führerschein.',
    typed: 'Asylbewerber bekommen ihren Führerschein von der Regierung bezahlt.' },
  { language: 'es', logged: 'El gobierno español eliminará las pensiones de viudedad en 2025.',
    typed: 'En 2025 se acabarán las pensiones de viudedad en España, según decidió el Gobierno.' },
  { language: 'fr', logged: 'La ville de Lyon a interdit les sapins de Noël dans les écoles.',
    typed: 'Plus aucun sapin de Noël dans les écoles de Lyon : la mairie les interdit.' },
  { language: 'pt', logged: 'As urnas eletrônicas foram fraudadas em 2022 com ajuda de hackers russos.',
    typed: 'Hackers da Rússia ajudaram a fraudar as urnas eletrônicas nas eleições de 2022.' },
  { language: 'zh', logged: '喝酒精可以杀死体内的新冠病毒。',
    typed: '饮用酒精能把身体里的新冠病毒杀死' },
];

export const PARAPHRASE_PAIRS: readonly ParaphrasePair[] = [
  ...POLITICS, ...HEALTH, ...TECHNOLOGY, ...WAR, ...MONEY, ...SPORT_CLIMATE_SOCIETY, ...OTHER_LANGUAGES,
];
