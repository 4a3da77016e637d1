"""What the core says of failures, for lupdate to find: its messages, hints and notes.

Responsible for the sentences only, `{}` in place of what is put in; `core_words` recognises and
translates them. A test reads the core and fails when one is missing here or no longer said.
"""

from __future__ import annotations

from viewer.gui.wording import marked

SENTENCES: tuple[str, ...] = (
    # errors.py
    marked("Core", "Choose an empty folder or one that Backfile made."),
    marked("Core", "Close the other Backfile, or wait until its sync has ended."),
    marked("Core", "Install the newest Backfile; this version left the library untouched."),
    marked("Core", "Restore the named file from a backup; `backfile verify` looks at the rest."),
    marked("Core", "Check that the folder may be written to and that the disk is not full."),
    marked("Core", "Give the address of a website, such as https://example.org."),
    marked("Core", "Check the address and the network; what is already mirrored stays readable."),
    marked("Core", "The site's certificate is not trusted. Name your authority with --ca-file."),
    marked("Core", "Backfile mirrors WordPress sites; try the address of one of its pages."),
    marked("Core", "The site keeps its REST API closed; ask its owner to allow /wp-json/."),
    marked("Core", "The site shows its content to members only: sign in with --user."),
    marked("Core", "Check the user name, and use an Application Password of the site."),
    marked("Core", "Run the sync again later; it goes on from where it stopped."),
    marked("Core", "The site changed while it was listed; run the sync again."),
    marked("Core", "The site is in trouble; run the sync again later, it goes on from here."),
    marked("Core", "Choose the XML file that WordPress made under Tools, Export."),
    marked("Core", "Run `backfile reindex`; the index is made from the catalogue."),
    marked("Core", "`backfile list` shows the articles and their ids."),
    marked("Core", "`backfile sites` shows the sites of the library."),
    marked("Core", "Give the password again at the next sync, or unlock the system's keyring."),
    marked("Core", "Try again later; nothing was changed."),
    # places.py
    marked("Core", "The library that was chosen is not there: {}"),
    marked("Core", "Connect its drive, or name another folder with --library."),
    # reading/archive.py
    marked("Core", "The article {} has not been converted yet."),
    marked("Core", "There is no article {}: the library is empty."),
    marked("Core", "The Markdown file of {} is missing: {}"),
    marked("Core", "Run `backfile sync`; it writes the file again."),
    # search/index.py
    marked("Core", "The search index has version {}, not {}."),
    marked("Core", "The search index is damaged."),
    # search/places.py
    marked("Core", "Another program is writing to the index."),
    # search/writer.py
    marked("Core", "The index in {} is damaged."),
    marked("Core", "The index in {} must be made anew."),
    marked("Core", "Another program is making the index anew."),
    # store/articles_view.py
    marked("Core", "There is no article {} in this library."),
    marked("Core", "The article is no longer in this library."),
    marked("Core", "The article has no version {}."),
    # store/database.py
    marked("Core", "The database is damaged: {}"),
    marked("Core", "The disk is full: {}"),
    marked("Core", "Cannot use the database {}"),
    marked("Core", "{} has format {}; this Backfile knows up to {}."),
    # store/files.py
    marked("Core", "Cannot write {}"),
    marked("Core", "Free some space and run the command again; it goes on from here."),
    # store/library.py
    marked("Core", "{} is not readable as a library's description"),
    marked("Core", "The library in {} has format {}; this Backfile knows {}."),
    marked("Core", "Cannot write to {}"),
    marked("Core", "There is no Backfile library in {}"),
    marked("Core", "Cannot read {}"),
    marked("Core", "The folder {} holds other things and is not a library."),
    marked("Core", "Another Backfile is writing to {} ({})"),
    marked("Core", "Another Backfile is writing to {}"),
    marked("Core", "The file system of {} cannot lock files"),
    # sync/articles.py
    marked("Core", "{} articles in a row could not be had."),
    # sync/backup.py
    marked("Core", "{} holds too many backups of this second."),
    marked("Core", "The copy of {} is damaged."),
    # sync/comments.py
    marked("Core", "The comments could not be had: {}"),
    # sync/deletions.py
    marked(
        "Core",
        "{} articles of type {} are missing from the site's list at once; that is suspicious,"
        " so none was marked as gone.",
    ),
    # sync/engine.py
    marked("Core", "The site was imported from a file; `sync` with its URL asks it."),
    # sync/feed_run.py
    marked("Core", "A feed holds posts only, which were not asked for."),
    # sync/import_file.py
    marked("Core", "The library has no site {}."),
    marked("Core", "{} items were left out: their ids belong to other articles of this site."),
    # sync/library_copy.py
    marked("Core", "There is not enough room in {}: {} GB are needed, {} GB are free."),
    marked("Core", "Free some space, or choose a folder on another disk."),
    marked("Core", "The copy of a file cannot be read back: {}"),
    # sync/listing.py
    marked("Core", "The site lists none of its types to visitors."),
    marked(
        "Core",
        "The list of type {} could not be read completely ({}); nothing was marked as gone.",
    ),
    # sync/moving.py
    marked("Core", "{} cannot be removed from its place."),
    marked("Core", "Make a backup to another folder instead, and open that."),
    marked("Core", "{} is there already."),
    marked("Core", "Choose another folder, or remove what an interrupted move left."),
    # sync/site_setup.py
    marked(
        "Core",
        "No password is kept for {}; the site is asked as a visitor does. Give it again with "
        "--user.",
    ),
    marked(
        "Core",
        "The site's robots.txt asks robots to keep out of its API. A copy for yourself is "
        "yours to decide about.",
    ),
    # sync/verify.py
    marked("Core", "The catalogue is missing: {}"),
    marked("Core", "Restore it from a backup, or mirror the sites into another folder."),
    marked("Core", "The library in {} has an older format and cannot be written to."),
    marked("Core", "Copy it to a place that can be written to and verify the copy."),
    # sync/verify_index.py
    marked("Core", "It is damaged or of another version."),
    # sync/worker.py
    marked("Core", "The worker process ended unexpectedly, twice at the same work."),
    # updates.py
    marked("Core", "The address of the updates answered with HTTP {}."),
    marked("Core", "The list of updates cannot be read."),
    marked("Core", "The list of updates names no version."),
    # wordpress/accounts.py
    marked("Core", "The site gives no usable answer to a sign-in."),
    marked("Core", "The site answers as if nobody had signed in."),
    marked(
        "Core",
        "Check name and password. If they are right, the web server keeps the Authorization "
        "header from WordPress (usual with CGI); its owner can pass it on with `SetEnvIf "
        "Authorization`. {}",
    ),
    marked("Core", "The system's keyring refuses, so the password is not kept."),
    marked("Core", "The site does not let anybody ask who is signed in."),
    marked("Core", "A security plugin closes /wp-json/wp/v2/users; ask the site's owner."),
    marked("Core", "The site was not signed in to: its address is plain http."),
    marked(
        "Core",
        "Passwords are sent over https only. Add the site with https:// if it has that.",
    ),
    marked("Core", "The site has no Application Passwords."),
    marked("Core", "This system has no keyring, so the password is not kept."),
    # wordpress/addresses.py
    marked("Core", "{} is not the address of a website."),
    # wordpress/client.py
    marked("Core", "{} answers with a web page where data was due ({})."),
    marked("Core", "{} answers with a web page where data was due."),
    marked("Core", "A firewall may be in the way; try again later or from another network."),
    marked("Core", "The site refuses {}"),
    marked("Core", "The site shows this to members only."),
    marked("Core", "The site keeps asking to slow down."),
    marked("Core", "The site shows none of the types {}."),
    marked("Core", "{} gives no usable answer."),
    # wordpress/discovery.py
    marked("Core", "The site names {} as its REST API, but no usable answer comes from there."),
    marked("Core", "A firewall or a browser check may be in the way; try later or from elsewhere."),
    # wordpress/feed.py
    marked(
        "Core",
        "The site's REST API is closed, so its feed was read. A feed holds posts only: pages "
        "and other types, comments, and which categories are tags are not in it, and an edit "
        "of an older post shows only in a full sync; what the site deletes stays unnoticed.",
    ),
    marked("Core", "No feed was found at {}."),
    marked("Core", "The feed has no end."),
    marked(
        "Core",
        "The feed gives only a summary of {} of {} articles; their full texts are not in it.",
    ),
    marked("Core", "The feed could not be read to its end; the next sync tries again."),
    marked("Core", "{} answers with an error (HTTP {})."),
    marked("Core", "{} gives no usable feed."),
    # wordpress/manifest.py
    marked("Core", "The site fails at listing {}."),
    # wordpress/refusals.py
    marked("Core", "The site does not accept this password."),
    marked("Core", "The site knows no such user."),
    marked("Core", "The site does not accept this name and password."),
    marked(
        "Core",
        "Use an Application Password, made on the site under Users > Profile; the password of"
        " the login page is not accepted here.",
    ),
    marked("Core", "{} shows its content to members only."),
    marked("Core", "Sign in with a user of the site and an Application Password (--user)."),
    marked("Core", "{} stands in the way to {} (HTTP {})."),
    marked("Core", "{} refuses to answer (HTTP {})."),
    marked(
        "Core",
        "A firewall or a browser check is in the way. Ask the site's owner to let Backfile "
        "read /wp-json/, or try later or from another network; its feed may still be "
        "readable.",
    ),
    marked("Core", "No WordPress REST API was found at {}."),
    marked("Core", "The REST API at {} is switched off."),
    marked("Core", "Ask the site's owner to allow /wp-json/wp/v2; its feed may still be readable."),
    marked("Core", "The site has Application Passwords switched off."),
    marked(
        "Core",
        "Ask the site's owner to allow Application Passwords; security plugins switch them off.",
    ),
    marked("Core", "The web server asks for a name and password before it shows {}."),
    marked("Core", "This is the server's own lock, not WordPress's; ask the site's owner."),
    marked("Core", "{} shows a maintenance page (HTTP {})."),
    marked("Core", "The site is being worked on; run the sync again later."),
    marked("Core", "{} is made with WordPress, but its REST API is nowhere to be found."),
    marked("Core", "It may be switched off; ask the site's owner. Its feed may still be readable."),
    # wordpress/sockets.py
    marked("Core", "{} holds no authorities."),
    # wordpress/transport.py
    marked("Core", "{} asks to wait {} seconds (HTTP {})."),
    marked("Core", "{} asked to wait {} seconds."),
    # wordpress/trouble.py
    marked("Core", "{} is an address of a private network."),
    marked("Core", "{} is not a plain address."),
    marked("Core", "{} is not an address of the web."),
    marked("Core", "{} may not be asked."),
    marked("Core", "{} could not be reached."),
    marked("Core", "No safe connection to {} could be agreed on."),
    marked("Core", "The site may speak only outdated TLS, or something in between interferes."),
    marked("Core", "{} sends headers without end."),
    marked("Core", "{} answers too slowly."),
    marked("Core", "{} sends an answer that unpacks without end."),
    marked("Core", "{} sends an answer that cannot be unpacked."),
    marked("Core", "{} broke off in the middle of an answer."),
    marked("Core", "The certificate of {} could not be verified."),
    marked("Core", "The name {} is not known."),
    marked("Core", "The proxy on the way to {} does not answer."),
    marked("Core", "{} did not answer in time."),
    marked("Core", "{} closed the connection."),
    marked("Core", "{} does not answer as a web server does."),
    marked("Core", "{} is not an address that can be asked."),
    marked("Core", "Check the spelling of the address and the network."),
    # wordpress/wxr.py
    marked("Core", "Left out of the import, as visitors never see it: {}."),
    marked("Core", "{} is not a WordPress export."),
    marked("Core", "{} does not say which site it comes from."),
    # wordpress/wxr_stream.py
    marked("Core", "The archive holds {} XML files."),
    marked("Core", "Unpack it and import them in turn."),
    marked("Core", "{} could not be read."),
    marked("Core", "The file's elements lie too deep within each other."),
    marked("Core", "One item of the file is larger than any article."),
    marked("Core", "{} is damaged at line {}."),
    marked("Core", "Export it again from WordPress; a cut-off download is the usual reason."),
    marked("Core", "{} defines or fetches entities at line {}; WordPress never does."),
    marked("Core", "It may have been made to harm; it was not read any further."),
)
