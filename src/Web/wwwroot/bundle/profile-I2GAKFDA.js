import{a as I,c as O,g as R,k as y}from"./chunk-SIZTRAKQ.js";import{a as M,b as S,c as T,d as A,f as b,g as F,h as H,j as N}from"./chunk-BSTWFV7G.js";import"./chunk-JKC2GIXR.js";import{A as t,D as k,E as C,I as $,L as m,M as B,N as z,V as U,W as u,X as E,c as d,d as f,ea as L,g as x,ia as w,ja as v,m as o,r as P,ra as g,sa as q,t as h,u as _,ua as K}from"./chunk-25FU7BYZ.js";function j({params:e}){let i=y("profile",()=>({profile:null})),[s,l]=d(i.profile),[r,p]=d(null),n=()=>{p(null),h("getProfileByUsername",{path:{username:e.username}}).then(c=>{c.relationship&&A(c.id,c.relationship),i.profile=c,l(c)},p)};f(n,[e.username]),f(()=>_("relationship_changed",c=>c.userId===i.profile?.id&&n()),[]);let a=s?.displayName||`@${e.username}`;return o`
    <${I} title=${a} backTo="/" />
    ${r?.status===404?o`<${u} icon="user-x" text=${t("people.not_found")} />`:r&&!s?o`<${E} error=${r} retry=${n} />`:s?o`<${D} profile=${g(s)?{...s,...P.value}:s} />`:o`<${U} rows="3" />`}`}function D({profile:e}){let i=T(e.id).value,s=g(e),l=e.isPrivate&&!s&&!i?.following,r=`/@${e.username}`,p=[...e.id].reduce((n,a)=>(n*31+a.charCodeAt(0))%360,7);return o`
    <div class="cover" style=${{"--hue":String(p)}}>
      ${e.cover&&o`<img src=${e.cover.large??e.cover.medium} alt="" />`}</div>
    <section class="profile">
      <div class="profile-top"><${B} user=${e} size="96" />
        <div class="profile-actions">
          ${s?o`<${m} href="/settings/profile" icon="pencil">${t("people.edit")}</${m}>`:o`<${H} user=${e} /><${m} href="/messages/new/@${e.username}" icon="message-circle">${t("chat.write_to")}</${m}><${J} profile=${e} relationship=${i} />`}
        </div></div>
      <h2 class="profile-name"><${z} user=${e} />
        ${e.isPrivate&&o`<span title=${t("people.private")}><${$} name="lock" size="18" /><span class="hidden">${t("people.private")}</span></span>`}</h2>
      <p class="soft"><bdi>@${e.username}</bdi>${i?.followedBy&&o` <span class="chip-note">${t("people.follows_you")}</span>`}</p>
      ${e.bio&&o`<p class="pre" dir="auto"><${M} text=${e.bio} /></p>`}
      <ul class="facts soft">
        ${e.location&&o`<li><${$} name="map-pin" size="16" /><bdi>${e.location}</bdi></li>`}
        ${e.website&&o`<li><${S} href=${e.website} /></li>`}
        <li><${$} name="calendar" size="16" /><span>${t("people.since",{date:C(e.createdAt,{month:"long",year:"numeric"})})}</span></li>
      </ul>
      <p class="profile-counts">
        <a href="${r}/following"><b>${k(e.following??0)}</b> <span class="soft">${t("people.n_following",{n:e.following??0})}</span></a>
        <a href="${r}/followers"><b>${k(e.followers??0)}</b> <span class="soft">${t("people.n_followers",{n:e.followers??0})}</span></a>
      </p>
    </section>
    ${i?.blocked?o`<${u} icon="ban" text=${t("people.you_blocked")} />`:l?o`<${u} icon="lock" text=${t("people.is_private")} />`:o`<${G} key=${`${l}`} profile=${e} mine=${s} />`}`}function G({profile:e,mine:i}){let s=n=>({id:v(n),reasons:[]}),l=y("posts",()=>q(n=>h("listPostsOfUser",{path:{userId:e.id},query:{cursor:n}}),{read:s})),[r,p]=d([]);return f(()=>{h("listPins",{path:{userId:e.id}}).then(a=>p(a.map(c=>v(c))),()=>{});let n={gone:a=>l.remove(a),posted:a=>{i&&l.put({id:a,reasons:[]})}};return w.add(n),()=>{w.delete(n)}},[l]),o`
    ${r.length>0&&o`<section class="pins"><h2 class="section-title"><${$} name="pin" size="16" />${t("people.pins")}</h2>
      ${r.map(n=>o`<${O} key=${n} id=${n} />`)}</section>`}
    <h2 class="section-title">${t("people.posts")}</h2>
    <${R} list=${l} label=${t("people.posts")} />
    ${K(l)&&o`<${u} icon="file-text" text=${t(i?"people.no_posts_yours":"people.no_posts")} />`}`}function J({profile:e,relationship:i}){let s=i??{},l=x(()=>[{icon:"link",text:t("post.copy"),onClick:()=>N(`/@${e.username}`)},s.followedBy&&{icon:"user-x",text:t("people.remove_follower"),onClick:()=>b(e.id,"removeFollower",{followedBy:!1})},{icon:"volume-x",text:t(s.muted?"people.unmute":"people.mute"),onClick:()=>b(e.id,s.muted?"unmuteUser":"muteUser",{muted:!s.muted})},s.blocked?{icon:"ban",text:t("people.unblock"),onClick:()=>b(e.id,"unblockUser",{blocked:!1})}:{icon:"ban",text:t("people.block"),danger:!0,onClick:()=>F(e)}],[e,i]);return o`<${L} label=${t("act.more")} items=${l} />`}export{j as default};
