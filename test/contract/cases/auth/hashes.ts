/** Hashes of `secret` by their schemes, as `doveadm pw` of the servers makes them. */
export const HASHES: Readonly<Record<string, string>> = {
  ARGON2I:
    "{ARGON2I}$argon2i$v=19$m=32768,t=4,p=1$ikwOTY4EVyGI/mwb3LWN3A$Bk222IAnUb6SPeoLel/FfKtgBm1QVZmQgnhs69iMkk8",
  ARGON2ID:
    "{ARGON2ID}$argon2id$v=19$m=65536,t=3,p=1$kLXcrAHlsfdAcq94FJFTSA$veKGaxZJsBN5tfQzy6Yw5C3sSWfW61T1X5NF045lWp8",
  "BLF-CRYPT": "{BLF-CRYPT}$2y$05$f5Cz0WLzK1WQx0QjsMmPwejvEBVv1eln/2t7XzAtZMIFBVwk2.506",
  CLEARTEXT: "{CLEARTEXT}secret",
  "CRAM-MD5": "{CRAM-MD5}cd3ba7deaad6e5ca23448ba42e379747a9e0f7f1fbc00c8a81bbaac395731b56",
  CRYPT: "{CRYPT}$2y$05$aG1rAKazyyK8qyPNRVQ1BuxFpGauz6UVdRxqHXlim7.PAqAgtaVAq",
  "DES-CRYPT": "{DES-CRYPT}gUw/mffD3EVsk",
  "DIGEST-MD5": "{DIGEST-MD5}cc3a3506aba601d2feee7bf9b34237ce",
  "HMAC-MD5": "{HMAC-MD5}cd3ba7deaad6e5ca23448ba42e379747a9e0f7f1fbc00c8a81bbaac395731b56",
  "scrypt of CRYPT": "{CRYPT}$7$6U..../....abcdefgh$7KpoV2xdjxMogKvvxTLFRuZOwA.Sg9iyqflgZfog686",
  "LDAP-MD5": "{LDAP-MD5}Xr4ilOzQ4PCOq3aQ0qbuaQ==",
  MD5: "{MD5}$1$oMfd0jQL$E10YNp7p8LtAB3djKqpN51",
  "MD5-CRYPT": "{MD5-CRYPT}$1$gCJ.GRlT$1xsAQJC5PsXbigXgqax5j/",
  PBKDF2: "{PBKDF2}$1$NZsjM1fJefE6t6gg$5000$bf60a89d4d3f9ee13be4fe1dd4bfb56608b4aba8",
  PLAIN: "{PLAIN}secret",
  "PLAIN-MD5": "{PLAIN-MD5}5ebe2294ecd0e0f08eab7690d2a6ee69",
  "PLAIN-TRUNC": "{PLAIN-TRUNC}secret",
  "SCRAM-SHA-1":
    "{SCRAM-SHA-1}4096,EOFegHu+iPPw4sEw2ayp6g==,82ZF4VG2rg2PM0hsQtS2kYnceww=,R7xXmCPAmAvLgHUq4TO0mskVSFs=",
  "SCRAM-SHA-256":
    "{SCRAM-SHA-256}4096,J453XlklZS/qFQXnOMMo/Q==,HJW8D2l5E32f9TzqfAIdJBqzwyhdBEmGLrrIQvRKwAk=,QnOOjq9hBAM1rm0ENN3iqwyJz8bQTLr633Lk8zIz/WU=",
  SHA: "{SHA}5en6G6MezRroT3XKqkdPOmY/BfQ=",
  SHA256: "{SHA256}K7gNU3sdo+OL0wNhqoVWhr3g6s1xYv72ol/pe/Unols=",
  "SHA256-CRYPT": "{SHA256-CRYPT}$5$qFdA67AHBkRohcFg$e/vrBvyGZuqfouk/yPpseKbWtWemY/ncaLop6VGLlX6",
  SHA512: "{SHA512}vSsar3708Jvp9Szi2NWZZ02Bqp1qRCFpbcTZPdBhnWgs5WtNZKnvCXdhztmeD2cmW192CF5bDufKRpayrW/isg==",
  "SHA512-CRYPT":
    "{SHA512-CRYPT}$6$ZadWMvn7mfKOj0Ga$.3ChDY2PC21EJvqLtAeud2sZ0vJvRaneT0slliMQ5RY0svKUxnO9zsH8YrL6JCmJNxqYYcsips1YkzHiD8ck40",
  SMD5: "{SMD5}Yut/jSgiJCftbZaaEOP72G90wQY=",
  SSHA: "{SSHA}rDr9oiJaB1wYcgZmm6mG3ILbI79fZeGO",
  SSHA256: "{SSHA256}2U2rQAoJIAMnsvelHtDsBKUvrEDBWvVz1MoPLNGQ1iFNMMYy",
  SSHA512:
    "{SSHA512}KeO5uhJJGFhzfu13dtAjye5tQw24Z5MSJwqaWNZvkveMQYVuolx2cdgj0DxMpEF84OnMKYYF2kzRLwBijkaCOjAPjWo=",
};
