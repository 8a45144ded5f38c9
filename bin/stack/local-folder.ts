/** Where `npm start` keeps the data of the local stack. */
export const LOCAL_FOLDER = ".greenlane";
