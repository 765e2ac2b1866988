# What the server says in the browser, besides the findings.
page-title = This page can’t be shown yet
page-text = What is wrong is shown below. Once it has been put right, the page appears by itself.
close = Close
refused = Findings that would keep the site from being published: { $count }
host-refused = This server answers to localhost, 127.0.0.1 and [::1] only.
