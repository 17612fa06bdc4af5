filedesc://x.arc 0.0.0.0 20310314093000 text/plain 7
1 0 Ex

http://courier.example/ 192.0.2.1 20310314093000 text/html 365
HTTP/1.1 200 OK
Content-Type: text/html

<article><p>The harbour master of Tarvo said on Monday that nobody had been hurt when the ferry ran onto the wall of the lock, and that it would sail again.</p><p>The harbour master of Tarvo said on Monday that nobody had been hurt when the ferry ran onto the wall of the lock, and that it would sail again.</p></article>
