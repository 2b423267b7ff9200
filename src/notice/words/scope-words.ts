/** Words that confine what a sentence says: to a place, to a product, to one kind of data. */

export const CALIFORNIA_WORDS: readonly string[] = ['california|californian|californians', 'ccpa', 'cpra'];

/** A sentence for people who live under another law. */
export const ELSEWHERE_SENTENCE_WORDS: readonly string[] = [
  'if you _ in|from|of _ eu|eea|uk|europe|european|united kingdom|switzerland|canada|australia|brazil|virginia|colorado|connecticut|utah|texas|nevada',
  'residents|users|individuals|customers|visitors|subjects|persons _ in|of|from _ eu|eea|uk|europe|european|united kingdom|switzerland|canada|australia|brazil|virginia|colorado|connecticut|utah|texas|nevada',
  'gdpr', 'general data protection regulation', 'nevada residents|consumers|law', 'virginia residents|consumers', 'colorado residents|consumers',
];

/** Data of one origin, which a promise is about: rules of platforms and carriers have notices say so. */
export const SOME_DATA_WORDS: readonly string[] = [
  'google _ user data', 'user data from|through|via _ google', 'google|gmail|youtube|workspace|drive api|apis', 'healthkit', 'health kit', 'apple health', 'homekit', 'face id', 'truedepth',
  'mobile information', 'originator opt in', 'sms|text|messaging _ opt in|consent', 'opt in data', 'phone numbers __ sms',
];

/** A thing beside the service that the notice is about. */
export const ONE_PRODUCT_WORDS: readonly string[] = ['if|when|where you __ extension|plugin|toolbar', 'our|this extension|plugin|toolbar', 'extension|plugin|toolbar _ collect|collects|does|will|may|only|never'];
